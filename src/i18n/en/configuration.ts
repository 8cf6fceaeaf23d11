import { counted, n, one } from '../english.ts';

/** English, settings. */
export const configuration = {
  'configuration.what':
    'Defaults of the whole cluster, which the manager keeps in etcd. The manager does not check them when they are written, so this page does.',
  'configuration.unread': 'The settings could not be read.',
  'configuration.stale': ({ time }: { time: string }) =>
    `The settings could not be refreshed. They show the state of ${time}.`,
  'configuration.area.image': 'Image',
  'configuration.area.image.what': 'When agents download images.',
  'configuration.area.scaling': 'Scaling',
  'configuration.area.scaling.what': 'The networks of sessions that run on several agents, and of the agents.',
  'configuration.area.scheduler': 'Scheduler',
  'configuration.area.scheduler.what':
    'Defaults of schedulers. They are used where a resource group has no value of its own.',
  'configuration.area.plugins': 'Plugins',
  'configuration.area.plugins.what': 'Options of accelerator plugins. An agent reads them when it is started.',

  'configuration.stored': 'Stored',
  'configuration.stored.none': 'Nothing, so the default applies',
  'configuration.default': 'Default',
  'configuration.default.plugin': 'Chosen by the plugin',
  'configuration.key': 'Key',
  'configuration.differs': ({ key, value }: { key: string; value: string }) =>
    `${key} holds ${value}, which this release does not read. Save stores the same value there.`,
  'configuration.inForce': 'In force',
  'configuration.inForce.now': 'At once',
  'configuration.inForce.restart': 'From the start of the manager: a change waits for a restart',
  'configuration.inForce.agents': 'From the start of an agent: a change waits for a restart of each agent',
  'configuration.inForce.never': 'Never: this release does not read it',
  'configuration.waits.restart': ({ time }: { time: string }) =>
    `Changed here at ${time}: waits for a restart of the manager`,
  'configuration.waits.agents': ({ time }: { time: string }) =>
    `Changed here at ${time}: waits for a restart of each agent`,
  'configuration.invalid':
    'The stored value is not valid. What reads it fails at its next start. Save a valid value, or reset it.',

  'configuration.saved': 'Saved.',
  'configuration.kept': 'Kept as it is stored now. Nothing was written.',
  'configuration.failed': ({ name }: { name: string }) => `${name} could not be saved.`,
  'configuration.reset': 'Reset',
  'configuration.reset.done': ({ name }: { name: string }) => `${name} has been reset.`,
  'configuration.reset.failed': ({ name }: { name: string }) => `${name} could not be reset.`,
  'configuration.reset.changed':
    'Somebody else changed it meanwhile, so it was not reset. The value stored now is shown below. Reset it again to remove that.',
  'configuration.unsaved': ({ count }: { count: number }) =>
    `${counted(count, 'change')} ${one(count, 'is', 'are')} not saved.`,
  'configuration.saveAll': 'Save all',
  'configuration.outcome.saved': 'saved',
  'configuration.outcome.nothing': 'nothing to save',
  'configuration.outcome.fault': 'not saved, because the value is not valid',
  'configuration.outcome.conflict': 'not saved yet: somebody else changed it, choose between the two values',
  'configuration.outcome.refused': 'not saved: see the failure there',
  'configuration.changed': 'Changed in this tab',
  'configuration.changed.none': 'Nothing yet.',
  'configuration.overrides': 'Resource groups with a value of their own, which has precedence:',
  'configuration.overrides.none': 'No resource group has a value of its own.',
  'configuration.overrides.failed': 'Whether resource groups have values of their own could not be read.',
  'configuration.overrides.retries': ({ count }: { count: number }) => `(${n(count)})`,
  'configuration.plugins.none': 'The cluster has no accelerator plugin, and no option of one is stored.',
  'configuration.plugins.unknown':
    'This console does not know the options of this plugin. What is stored can only be seen here.',

  'settings.save': 'Save setting',
  'settings.reset': 'Reset setting',
  'setting.of': ({ label, name }: { label: string; name: string }) => `${label} (${name})`,
  'setting.blank': 'A setting cannot be blank. To remove its value, use Reset.',

  'setting.auto_pull': 'Image pull rule',
  'setting.auto_pull.what': 'How agents install and update the image of a session before it starts.',
  'setting.auto_pull.digest': 'Digest',
  'setting.auto_pull.digest.what':
    'Downloads the image if its checksum differs from the registered one. The checksum proves that the image is intact, and layers that are there already are used again.',
  'setting.auto_pull.tag': 'Tag',
  'setting.auto_pull.tag.what':
    'Downloads the image if the agent has none of that tag. For development only: nothing proves that the image is intact.',
  'setting.auto_pull.none': 'None',
  'setting.auto_pull.none.what': 'Never downloads. A session fails if its agent does not have the image.',
  'setting.auto_pull.caution': 'Do not change the rule unless you understand completely what each rule means.',
  'setting.auto_pull.wrong': 'One of Digest, Tag and None.',

  'setting.mtu': 'MTU of the overlay network',
  'setting.mtu.what':
    'The largest packet, in bytes, in the private network of a session that runs on several agents. A larger value can make it faster if every switch between the agents lets such packets pass.',
  'setting.mtu.hint': 'Bytes, from 1 to 65535.',
  'setting.mtu.wrong': 'A whole number of bytes from 1 to 65535, without separators.',

  'setting.subnet_agent': 'Network of the agents',
  'setting.subnet_agent.what':
    'An agent without a fixed address takes the one that it has in this network, and announces it to the manager.',
  'setting.subnet_agent.hint': 'An address and a length, such as 10.0.0.0/8.',
  'setting.subnet_agent.wrong': 'A network such as 10.0.0.0/8, with no bits set after its length.',
  'setting.subnet_container': 'Network of the containers',
  'setting.subnet_container.what':
    'The ports of containers are open at the address that the agent has in this network.',
  'setting.subnet_container.hint': 'An address and a length, such as 10.0.0.0/8.',
  'setting.subnet_container.wrong': 'A network such as 10.0.0.0/8, with no bits set after its length.',
  'setting.keepalive_timeout': 'Keepalive of agent connections',
  'setting.keepalive_timeout.what':
    'After how many seconds without traffic the manager checks whether its connection to an agent still exists.',
  'setting.keepalive_timeout.hint': 'Seconds, from 1 to 32767.',
  'setting.keepalive_timeout.wrong': 'A whole number of seconds from 1 to 32767.',

  'setting.num_retries_to_skip': 'Session creation retries',
  'setting.num_retries_to_skip.what':
    'How often a session is tried before the scheduler goes on with the next one. 0: the first session is tried until it starts.',
  'setting.num_retries_to_skip.hint': 'A whole number from 0 on.',
  'setting.num_retries_to_skip.wrong': 'A whole number from 0 to 2,147,483,647, without separators.',
  'setting.num_retries_to_skip.never':
    'The scheduler of this release does not read the number. It is stored, and has no effect.',
  'setting.num_retries_to_skip.notRead': ({ name }: { name: string }) =>
    `${name} does not read it on any release, so it cannot be set here.`,

  'setting.allocation_mode': 'Allocation mode',
  'setting.allocation_mode.what':
    'Whether sessions get whole devices or parts of them. All agents must have the same mode.',
  'setting.allocation_mode.discrete': 'Discrete',
  'setting.allocation_mode.discrete.what': 'Whole devices (GPU).',
  'setting.allocation_mode.fractional': 'Fractional',
  'setting.allocation_mode.fractional.what': 'Parts of devices (fGPU). The agents need the plugin for it.',
  'setting.allocation_mode.wrong': 'Discrete or Fractional.',
  'setting.quantum_size': 'Smallest part',
  'setting.quantum_size.what': 'In fractional mode amounts are multiples of this part of a device.',
  'setting.quantum_size.hint': 'A decimal above 0 and at most 1, such as 0.1.',
  'setting.quantum_size.wrong': 'A decimal above 0 and at most 1, such as 0.1.',
  'setting.unit_mem': 'Memory of one fGPU',
  'setting.unit_mem.what': 'In fractional mode, how much memory of the device counts as one fGPU.',
  'setting.unit_mem.hint': 'A whole number with k, m, g or t (powers of 1024), such as 2g. At least 512m.',
  'setting.unit_mem.wrong': 'A whole number with k, m, g or t, such as 2g: at least 512m, and less than 1024t.',
  'setting.unit_proc': 'Processors of one fGPU',
  'setting.unit_proc.what': 'In fractional mode, how many multiprocessors of the device count as one fGPU.',
  'setting.unit_proc.hint': 'A whole number from 2 on.',
  'setting.unit_proc.wrong': 'A whole number from 2 to 2,147,483,647, without separators.',
} as const;
